import { markRead, type Note, useUnreadNotes } from '../../data/notes.ts';
import { useReminder } from '../../data/reminder.ts';
import { CopiedCard } from '../../form/CopiedCard.tsx';
import { nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { MessageIcon, NextIcon, ShareIcon, TickIcon } from '../../ui/icons.tsx';

interface Props {
  toSend: number;
  today: string;
}

/** What is new for her. A part of its own: the first screen does not wait for it. */
export default function NewsCards({ toSend, today }: Props) {
  const reminder = useReminder();
  const [note] = useUnreadNotes();
  return (
    <>
      <CopiedCard />
      {note && <NoteCard note={note} today={today} />}
      {reminder === 'due' && toSend > 0 && <Remind />}
    </>
  );
}

/** One at a time: the next one stands there when this one is read. */
function NoteCard({ note, today }: { note: Note; today: string }) {
  const { t, lang } = useWords('news');
  const { about, text, on } = note;
  return (
    <Card>
      <Row>
        <MessageIcon size={28} />
        <Grow>
          <b>{t(about ? 'note.feedback' : 'note.notice')}</b>
          <Sub>{nearDay(on, lang, today)}</Sub>
        </Grow>
      </Row>
      <p>{text}</p>
      <Row>
        <Button kind="plain" small icon={TickIcon} onPress={() => markRead(note)}>
          {t('note.read')}
        </Button>
        {about && (
          <ButtonLink kind="quiet" small narrow to={`/entry/${about.feed}/${about.no}`}>
            {t('note.open')}
          </ButtonLink>
        )}
      </Row>
    </Card>
  );
}

/** The morning has come at which she wanted to send. */
function Remind() {
  const { t } = useWords('news');
  return (
    <CardLink to="/send">
      <Row>
        <ShareIcon size={28} />
        <Grow>
          <b>{t('remind.title')}</b>
          <Sub>{t('remind.what')}</Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}
