import { useState } from 'react';
import type { Ref } from '../../domain/entry/entry.ts';
import { LONGEST_NOTE } from '../../programme/notes.ts';
import { useDraft } from '../data/drafts.ts';
import { useSave } from '../data/save.ts';
import { useToday } from '../data/today.ts';
import { useWords } from '../i18n/use-words.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { HelpIcon, MessageIcon, TickIcon } from '../ui/icons.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Setbacks } from './Setbacks.tsx';

/** To whom: about one of her reports, or to her as such. `scope` is that of the report, or her place. */
export type NoteTo = { scope: string } & ({ about: Ref } | { worker: string });

/** Ids only. No form's draft and no route has a name like this, so that no list offers it as an unfinished form. */
function draftOf(to: NoteTo): string {
  return 'about' in to ? `note/${to.about.feed}-${to.about.no}` : `note/to-${to.worker}`;
}

/** A supervisor writes to one worker; it is an entry like any other and goes the same ways. */
export function NoteBox({ to }: { to: NoteTo }) {
  const { t } = useWords('news');
  const [saved, setSaved] = useState(0);
  return (
    <>
      {saved > 0 && (
        <Banner tone="ok" icon={TickIcon}>
          {t('write.saved')}
        </Banner>
      )}
      {/* Anew after each save: what is written next is another note, with a draft of its own. */}
      <Writing key={saved} to={to} attempt={saved} onSaved={() => setSaved(saved + 1)} />
    </>
  );
}

interface Props {
  to: NoteTo;
  attempt: number;
  onSaved: () => void;
}

/** One note. What she types is kept as she types and is there again when the app was killed; its save ends it. */
function Writing({ to, attempt, onSaved }: Props) {
  const { t } = useWords('news');
  const { t: form } = useWords('form');
  const today = useToday();
  const draft = draftOf(to);
  const kept = useDraft(draft);
  const [typed, setTyped] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const save = useSave(attempt);
  const isFeedback = 'about' in to;
  const before = kept.answers?.text;
  const text = typed ?? (typeof before === 'string' && before !== '' ? before : null);
  const isRead = kept.state === 'ready';
  const isTooLong = [...(text ?? '').trim()].length > LONGEST_NOTE;
  const write = () => {
    const said = (text ?? '').trim();
    const shared = { v: 1, on: today, scope: to.scope, draft };
    const entry = isFeedback
      ? { ...shared, kind: 'feedback.given', about: to.about, body: { text: said } }
      : { ...shared, kind: 'notice.posted', body: { to: to.worker, text: said } };
    save(entry).then(
      ({ kind }) => (kind === 'saved' ? onSaved() : setFailed(true)),
      () => setFailed(true),
    );
  };
  return (
    <>
      {failed && (
        <Banner tone="danger" icon={HelpIcon}>
          {t('write.failed')}
        </Banner>
      )}
      {text === null ? (
        <Button kind="plain" small icon={MessageIcon} disabled={!isRead} onPress={() => setTyped('')}>
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
            onText={(now) => {
              setTyped(now);
              kept.write({ text: now });
            }}
          />
          <Setbacks draftProblem={kept.problem} saveProblem={null} />
          <Button disabled={text.trim() === '' || isTooLong} onPress={write}>
            {t('write.save')}
          </Button>
        </Card>
      )}
    </>
  );
}
