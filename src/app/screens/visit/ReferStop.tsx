import type { Bilingual } from '../../../domain/org/org.ts';
import { stepsOf } from '../../../domain/visit/danger.ts';
import { ambulances, REFER_TO } from '../../../programme/places.ts';
import { dangersNow } from '../../form/place.ts';
import type { FormRun } from '../../form/useFormRun.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CallIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { referralField, whereTo } from './model.ts';
import css from './visit.module.css';

interface Props {
  run: FormRun;
  name: string;
  /** Where in the case she is. */
  stage: Bilingual | null;
  /** The state by its census abbreviation: it decides whom to call. */
  state: string;
}

/** Full stop: why, what to do now, where, whom to call. The family's refusal is an answer too. */
export function ReferStop({ run, name, stage, state }: Props) {
  const { t, say } = useWords('visit');
  const dangers = dangersNow(run.task, run.state);
  const [phone, next] = ambulances(state);
  return (
    <Screen
      title={t('refer.title')}
      under={stage ? `${name}, ${say(stage)}` : name}
      back={run.acts.stopBack}
      tone="danger"
      footStacked
      foot={
        <>
          <div className={css.calls}>
            <ButtonAway kind="danger" icon={CallIcon} href={`tel:${phone}`} onPress={() => noteCall(run)}>
              {t('refer.call', { phone })}
            </ButtonAway>
            <ButtonAway kind="plain" href={`tel:${next}`} onPress={() => noteCall(run)}>
              {t('refer.callNext', { phone: next })}
            </ButtonAway>
          </div>
          <Answers run={run} />
        </>
      }
    >
      <Card tone="danger">
        <b>{t('refer.why')}</b>
        {dangers.map((danger) => (
          <p key={danger.id} className={css.why}>
            {say(danger.why)}
          </p>
        ))}
      </Card>
      <Card>
        <b>{t('refer.now')}</b>
        <ol className={css.steps}>
          {stepsOf(dangers).map((step) => (
            <li key={step.hi}>{say(step)}</li>
          ))}
        </ol>
      </Card>
      <Card>
        <b>{t('refer.where')}:</b> {say(REFER_TO[whereTo(dangers)])}
      </Card>
    </Screen>
  );
}

/** What the family says; the details of the referral are asked next. */
function Answers({ run }: { run: FormRun }) {
  const { say } = useWords('visit');
  const agreed = referralField('agreed');
  if (agreed?.type !== 'choice') return null;
  return (
    <div className={css.answers}>
      {agreed.options.map(({ id, label }) => (
        <Button key={id} kind="plain" small onPress={() => run.acts.stopAnswer({ agreed: id })}>
          {say(label)}
        </Button>
      ))}
    </div>
  );
}

/** She can change it where the referral is written. */
function noteCall(run: FormRun): void {
  const called = referralField('ambulanceCalled');
  if (called) run.acts.answer(called, true);
}
