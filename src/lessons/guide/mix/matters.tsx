import { DataSelect } from '../../common/DataSelect.tsx';

/** Of which data. */
export default DataSelect;
