export { StartFrom as default } from './StartFrom.tsx';
