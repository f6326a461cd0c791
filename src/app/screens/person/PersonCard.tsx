import { ageInWords } from '../../../domain/person/age.ts';
import { type Person, pregnantWeeksOn } from '../../../domain/person/person.ts';
import { eddOf, weeksInWords } from '../../../domain/visit/pregnancy.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonAway } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { CallIcon } from '../../ui/icons.tsx';
import { AwayLine, ConsentLine } from './CardLines.tsx';
import css from './person.module.css';

/** Who she is: what tells her from others of her name. */
export function PersonCard({ person, today }: { person: Person; today: string }) {
  const { t, say } = useWords('people');
  const age = ageInWords(person, today);
  const { relative, headName, hamlet, houseNo, mobile, rch, mcp, abha } = person;
  const is = relative?.is === 'father' || relative?.is === 'mother' ? relative.is : 'husband';
  const facts: [string, string | undefined][] = [
    [t('facts.age'), age && say(age)],
    [t(`facts.${is}`), relative?.name],
    [t('facts.head'), headName],
    [t('facts.hamlet'), [hamlet, houseNo].filter(Boolean).join(', ') || undefined],
    [t('facts.rch'), rch],
    [t('facts.mcp'), mcp],
    [t('facts.abha'), abha],
  ];
  return (
    <Card>
      <Pregnancy person={person} today={today} />
      {person.died && <b>{t('died')}</b>}
      <AwayLine away={person.away} today={today} />
      <dl className={css.facts}>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <ConsentLine consent={person.consent} today={today} />
      {mobile && (
        <Row>
          <Grow>
            <Sub>{t('facts.mobile')}</Sub>
            {mobile}
          </Grow>
          <ButtonAway kind="plain" small narrow icon={CallIcon} href={`tel:${mobile}`}>
            {t('call')}
          </ButtonAway>
        </Row>
      )}
    </Card>
  );
}

function Pregnancy({ person, today }: { person: Person; today: string }) {
  const { t, lang, say } = useWords('people');
  const weeks = pregnantWeeksOn(person, today);
  if (weeks === undefined || !person.pregnancy || person.died) return null;
  return (
    <div>
      <b>{t('pregnant', { weeks: say(weeksInWords(weeks)) })}</b>
      <Sub>{t('edd', { day: dayWords(eddOf(person.pregnancy.lmp), lang) })}</Sub>
    </div>
  );
}
