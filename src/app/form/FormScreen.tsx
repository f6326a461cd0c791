import { Fragment, type ReactNode, useEffect } from 'react';
import type { VisibleGroup } from '../../domain/form/answers.ts';
import { isAnswered } from '../../domain/form/condition.ts';
import type { Field, Form } from '../../domain/form/form.ts';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { cx } from '../ui/cx.ts';
import { showFirstTrouble } from '../ui/first-trouble.ts';
import { Screen } from '../ui/Screen.tsx';
import { AskedBefore } from './AskedBefore.tsx';
import { CompanionChip } from './CompanionChip.tsx';
import { FieldView } from './FieldView.tsx';
import css from './form.module.css';
import { NotAsked } from './NotAsked.tsx';
import { groupNow, hasPlace, isLast, placeOf, progressOf } from './place.ts';
import { type Setback, Setbacks } from './Setbacks.tsx';
import type { FormState } from './state.ts';
import type { FormRun } from './useFormRun.ts';
import { usePlaceInAddress } from './usePlaceInAddress.ts';

interface Props {
  run: FormRun;
  title: string;
  subtitle?: string | undefined;
  /** Instead of the group, while the form is stopped. */
  stop?: ReactNode;
  /** Above the questions of the screen that is shown. */
  above?: ((group: string) => ReactNode) | undefined;
  draftProblem: Setback | null;
  saveProblem: Setback | null;
  saving: boolean;
  /** What the last screen's button says. */
  finishWords?: 'save' | 'next';
  /** A correction is saved from any of its screens. */
  saveHere?: boolean;
  /** Away from the form; the draft stays. */
  onLeave: () => void;
  /** Back at the first screen, where that is not to leave. */
  onFirstBack?: () => void;
  /** The same task began before this form: the phone's back key leads there. */
  continues?: boolean;
  /** The phone's back or forward key named a screen of this task that is none of this form's; null: what came before any. */
  onElsewhere?: (place: string | null) => void;
  onFinish: (state: FormState) => void;
}

/** One group of a form on one screen: questions that scroll, back and next at the thumb. */
export function FormScreen(props: Props) {
  const { run, title, subtitle, stop, above, onLeave, onFirstBack = onLeave, onFinish } = props;
  const { state, task, acts } = run;
  const { t, say } = useWords('form');
  const goBack = usePlaceInAddress({
    place: placeOf(state),
    continues: props.continues === true,
    goTo: (place) => (hasPlace(task.form, place) ? acts.goTo(place) : props.onElsewhere?.(place)),
    back: () => {
      if (!acts.back()) onFirstBack();
    },
  });
  const here = groupNow(task, state);
  const group = here?.group.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another group begins at its top
  useEffect(() => {
    const main = document.querySelector('main');
    if (main) main.scrollTop = 0;
    document.documentElement.scrollTop = 0;
  }, [group]);
  if (state.stop && stop) return stop;
  if (!here) return null;
  const go = (by: () => FormState | null) => {
    const finished = by();
    if (finished) onFinish(finished);
    else showFirstTrouble();
  };
  return (
    <Screen
      title={title}
      {...(subtitle !== undefined && { under: subtitle })}
      back={onLeave}
      progress={progressOf(task, state)}
      footStacked
      foot={<Foot {...props} here={here} onBack={goBack} onGo={go} />}
    >
      <Fragment key={here.group.id}>
        <Setbacks {...props} />
        <CompanionChip />
        {above?.(here.group.id)}
        {isFirst(here, task.form) && <AskedBefore form={task.form} answers={state.answers} />}
        <div>
          <h2 className={css.title}>{say(here.group.title)}</h2>
          <p className={css.hint}>
            {here.group.hint && say(here.group.hint)} {canBeUnsure(here.fields) && t('holdForUnsure')}
          </p>
        </div>
        <Questions fields={here.fields} run={run} />
        <NotAsked run={run} />
      </Fragment>
    </Screen>
  );
}

function isFirst({ group }: VisibleGroup, form: Form): boolean {
  return form.groups[0]?.id === group.id;
}

/** Questions answered with yes or no stand together in one card, every other in its own. */
function Questions({ fields, run }: { fields: readonly Field[]; run: FormRun }) {
  const cards: Field[][] = [];
  for (const field of fields) {
    const last = cards.at(-1);
    if (field.type === 'yesno' && last?.[0]?.type === 'yesno') last.push(field);
    else cards.push([field]);
  }
  return cards.map((card) => (
    <Card key={card[0]?.id}>
      {card.map((field) => (
        <FieldView key={field.id} field={field} run={run} />
      ))}
    </Card>
  ));
}

function canBeUnsure(fields: readonly Field[]): boolean {
  return fields.some((field) => field.type === 'yesno' && field.unsure);
}

interface FootProps extends Props {
  here: VisibleGroup;
  onBack: () => void;
  onGo: (by: () => FormState | null) => void;
}

function Foot({ run, here, saving, finishWords = 'save', saveHere, onBack, onGo }: FootProps) {
  const { t, say } = useWords('form');
  const app = useWords();
  const { state, task, acts } = run;
  const { noneDone } = here.group;
  const last = isLast(task, state);
  const early = saveHere && !last;
  const open = here.fields.some(
    (field) =>
      (field.type === 'measured' || field.type === 'measuredChoice') && !isAnswered(state.answers[field.id]),
  );
  return (
    <>
      {noneDone && open && (
        <Button
          kind="plain"
          small
          onPress={() => {
            acts.noneDone();
            onGo(acts.next);
          }}
        >
          {say(noneDone)}
        </Button>
      )}
      <div className={cx(css.thumb, early && css.early)}>
        <Button kind="plain" disabled={saving} onPress={onBack}>
          {app.t('back')}
        </Button>
        {early && (
          <Button kind="plain" disabled={saving} onPress={() => onGo(acts.next)}>
            {app.t('next')}
          </Button>
        )}
        <Button busy={saving} onPress={() => onGo(early ? acts.saveHere : acts.next)}>
          {saving ? t('saving') : app.t(last || early ? finishWords : 'next')}
        </Button>
      </div>
    </>
  );
}
