import { useState } from 'react';
import type { Ref } from '../../domain/entry/entry.ts';
import { LONGEST_NOTE } from '../../programme/notes.ts';
import { useSave } from '../data/save.ts';
import { useToday } from '../data/today.ts';
import { useWords } from '../i18n/use-words.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { HelpIcon, MessageIcon, TickIcon } from '../ui/icons.tsx';
import { TextField } from '../ui/TextField.tsx';

/** To whom: about one of her reports, or to her as such. `scope` is that of the report, or her place. */
export type NoteTo = { scope: string } & ({ about: Ref } | { worker: string });

/** A supervisor writes to one worker; it is an entry like any other and goes the same ways. */
export function NoteBox({ to }: { to: NoteTo }) {
  const { t } = useWords('news');
  const { t: form } = useWords('form');
  const today = useToday();
  const [text, setText] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<'saved' | 'failed' | null>(null);
  const [attempt, setAttempt] = useState(0);
  const save = useSave(attempt);
  const isFeedback = 'about' in to;
  const isTooLong = [...(text ?? '').trim()].length > LONGEST_NOTE;
  const write = () => {
    const said = (text ?? '').trim();
    const shared = { v: 1, on: today, scope: to.scope };
    const entry = isFeedback
      ? { ...shared, kind: 'feedback.given', about: to.about, body: { text: said } }
      : { ...shared, kind: 'notice.posted', body: { to: to.worker, text: said } };
    save(entry).then(
      ({ kind }) => {
        setOutcome(kind === 'saved' ? 'saved' : 'failed');
        if (kind !== 'saved') return;
        setText(null);
        setAttempt((now) => now + 1);
      },
      () => setOutcome('failed'),
    );
  };
  return (
    <>
      {outcome && (
        <Banner tone={outcome === 'saved' ? 'ok' : 'danger'} icon={outcome === 'saved' ? TickIcon : HelpIcon}>
          {t(`write.${outcome}`)}
        </Banner>
      )}
      {text === null ? (
        <Button kind="plain" small icon={MessageIcon} onPress={() => setText('')}>
          {t(isFeedback ? 'write.feedback' : 'write.notice')}
        </Button>
      ) : (
        <Card>
          <TextField
            label={t('write.label')}
            hint={t('write.hint', { max: LONGEST_NOTE })}
            lines={3}
            problem={isTooLong && form('tooLong', { count: LONGEST_NOTE })}
            text={text}
            onText={setText}
          />
          <Button disabled={text.trim() === '' || isTooLong} onPress={write}>
            {t('write.save')}
          </Button>
        </Card>
      )}
    </>
  );
}
