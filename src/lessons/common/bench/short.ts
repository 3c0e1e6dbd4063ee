/** Three digits, or a power of ten where the rest would be zeros: “1.2 · 10^5”. */
export const short = (value: number): string =>
  value >= 1000 || (value > 0 && value < 0.001)
    ? value.toExponential(1).replace(/e\+?/, ' · 10^').replace('-', '−')
    : value.toPrecision(3);
