/** What an SMS of one part holds, and each part of a longer one. Source: 3GPP TS 23.038 and 23.040 (7-bit and UCS-2). */
const LATIN = { one: 160, each: 153 };
const OTHERS = { one: 70, each: 67 };

/** The 7-bit alphabet as far as anybody types it here; what stands in its extension counts twice. */
const SEVEN_BIT =
  /^[A-Za-z0-9 \r\n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~\]|€]*$/;
const EXTENSION = /[\^{}\\[~\]|€]/g;

/** In how many parts a text goes as SMS; each is paid for. Hindi has room for far fewer characters than English. */
export function smsParts(text: string): number {
  const isLatin = SEVEN_BIT.test(text);
  const { one, each } = isLatin ? LATIN : OTHERS;
  const length = text.length + (isLatin ? (text.match(EXTENSION) ?? []).length : 0);
  return length <= one ? 1 : Math.ceil(length / each);
}
