import { FlagRow } from '../../common/Settings.tsx';

/** Whether the results are shown, or how far they are from the first. */
export default function Matters() {
  return <FlagRow of="difference" />;
}
