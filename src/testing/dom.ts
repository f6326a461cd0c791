import { JSDOM } from 'jsdom';

/**
 * Just enough of a page for hooks, in Node's own realm: in the whole jsdom environment Node's WebCrypto refuses the
 * page's ArrayBuffers. Import it before anything that looks for a document.
 */
const { window } = new JSDOM('<!doctype html><html lang="hi"><body></body></html>');
Object.assign(globalThis, {
  window,
  document: window.document,
  HTMLElement: window.HTMLElement,
  IS_REACT_ACT_ENVIRONMENT: true,
});
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
