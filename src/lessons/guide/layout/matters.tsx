export { Tools as default } from './Tools.tsx';
