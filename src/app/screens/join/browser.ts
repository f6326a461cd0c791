/** What the page can tell about the browser it was opened in. */
export interface Browser {
  userAgent: string;
  /** Web Crypto and IndexedDB are there. */
  able: boolean;
}

/** `inside`: a window of another app, whose storage dies with it. `maker`: a browser that clears storage as it likes. */
export type BrowserTrouble = 'inside' | 'maker' | 'unable';

const INSIDE = /; wv\)|WhatsApp|FBAN|FBAV|FB_IAB|Instagram|Telegram|GSA\//i;
const MAKERS = /MiuiBrowser|HeyTapBrowser|VivoBrowser|OppoBrowser|UCBrowser|UCWEB|Opera Mini|PhoenixBrowser/i;

/** Why joining here would put her work at risk; null when it would not. */
export function browserTrouble({ userAgent, able }: Browser): BrowserTrouble | null {
  if (INSIDE.test(userAgent)) return 'inside';
  if (MAKERS.test(userAgent)) return 'maker';
  return able ? null : 'unable';
}

/** A link that Android hands to Chrome with the whole address, the fragment included. */
export function chromeLink(href: string): string {
  const [scheme = 'https', rest = ''] = href.split('://');
  return `intent://${rest}#Intent;scheme=${scheme};package=com.android.chrome;end`;
}
