/** The picture that the document brings, where it shows it: it stands until the canvas has drawn the same. */
const brought = document.querySelector<HTMLImageElement>(':root:not([data-elsewhere]) .first-frame .still');

let address = brought?.src;

export const still = (): string | undefined => address;

export function takeOver(): void {
  address = undefined;
}
