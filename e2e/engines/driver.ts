/** What the smoke path needs of a browser, whichever engine it has. */
export interface Driver {
  open(url: string): Promise<void>;
  /** Clicks the one element that an XPath finds. Throws where there is none. */
  click(xpath: string): Promise<void>;
  /** Types into it, or presses the key of a WebDriver code point. */
  type(xpath: string, text: string): Promise<void>;
  /** The value of a function's body in the page: what JSON can say. */
  run<T>(body: string): Promise<T>;
  close(): Promise<void>;
}

/** w3.org/TR/webdriver2/#keyboard-actions */
export const END = '\uE010';
export const HOME = '\uE011';
