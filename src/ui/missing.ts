let tell = () => {};

/** listener: called when formulas stand in words, since what draws them did not come. */
export const whenFormulasMiss = (listener: () => void): void => {
  tell = listener;
};

export const formulasMiss = (): void => tell();
