/** `shared`: another app has it. `saved`: it lies among the downloads. `stopped`: she did not choose an app. */
export type Handed = 'shared' | 'saved' | 'stopped';

/** Hands a file to another app where the browser can, else to the downloads. Must be called by a tap. */
export async function shareFile({ name, text }: { name: string; text: string }): Promise<Handed> {
  const file = new File([text], name, { type: 'text/csv' });
  if (typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] })) {
    try {
      await navigator.share({ files: [file] });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'stopped';
    }
  }
  download(file);
  return 'saved';
}

function download(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The browser reads it after the tap is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
