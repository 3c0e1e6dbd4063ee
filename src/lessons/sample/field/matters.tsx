export { AnswersChoice as default } from './AnswersChoice.tsx';
