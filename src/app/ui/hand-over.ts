/** A file as it is handed over; `name` with its ending. */
export interface OutFile {
  name: string;
  text: string;
  /** What it is; a table unless told. */
  type?: 'text/csv' | 'text/plain';
}

/** `shared`: another app has it. `saved`: it lies among the downloads. `stopped`: she did not choose an app. */
export type Handed = 'shared' | 'saved' | 'stopped';

/** Must be called by a tap. Source: Web Share, level 2. */
export async function handOver({ name, text, type = 'text/csv' }: OutFile): Promise<Handed> {
  const file = new File([text], name, { type });
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
