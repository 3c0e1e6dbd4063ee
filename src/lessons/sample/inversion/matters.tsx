export { TripChoice as default } from './TripChoice.tsx';
