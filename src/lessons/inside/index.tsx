import { benchLesson } from '../common/bench/BenchLesson.tsx';

/** What a text-to-image system is made of: text encoder, latent, denoiser, decoder. */
export default benchLesson('inside');
