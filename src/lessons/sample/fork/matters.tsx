export { BranchHere as default } from './BranchHere.tsx';
