import { withoutSteering } from './clean-text.js';

/** Whether a text is the address of a page on the web: http or https, no spaces, nothing that steers a terminal. */
export function isWebAddress(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/\s/.test(text) && withoutSteering(text) === text
  );
}
