export { Wishes as default } from './Controls.tsx';
