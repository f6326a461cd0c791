import { readNewPinNote, useNewPinNote } from '../../data/new-pin.ts';
import { useToday } from '../../data/today.ts';
import { momentWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** After a forgotten PIN: who let it be set anew, and when; until she says that she has read it. */
export default function NewPinNote() {
  const { t, lang } = useWords('pin');
  const today = useToday();
  const note = useNewPinNote();
  if (!note) return null;
  const { by, at } = note;
  const read = () => void readNewPinNote().catch(() => undefined);
  return (
    <Dialog title={t('note.title')} onClose={read} actions={<Button onPress={read}>{t('note.read')}</Button>}>
      <p>{t('note.who', { ...by, when: momentWords(at, lang, today) })}</p>
      <p>{t('note.notYou')}</p>
    </Dialog>
  );
}
