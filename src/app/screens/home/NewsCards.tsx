import { useReminder } from '../../data/reminder.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { NextIcon, ShareIcon } from '../../ui/icons.tsx';

/** What is new for her. A part of its own: the first screen does not wait for it. */
export default function NewsCards({ toSend }: { toSend: number }) {
  const reminder = useReminder();
  return reminder === 'due' && toSend > 0 ? <Remind /> : null;
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
