import type { UnitType } from '../../../domain/org/org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { checkUnit, typesBelow, type UnitDraft, type UnitProblem } from './model.ts';
import type { UsedUnits } from './useUnits.ts';

/** Adds a unit below another, or changes the names and LGD code of one. */
export function UnitForm({ used, draft }: { used: UsedUnits; draft: UnitDraft }) {
  const { t, say } = useWords('admin');
  const parent = used.units.find((unit) => unit.id === draft.parent);
  const problems = used.tried ? checkUnit(draft, used.units) : [];
  const said = (...kinds: UnitProblem[]) => {
    const found = problems.find((one) => kinds.includes(one));
    return found ? { problem: t(`units.problems.${found}`) } : {};
  };
  const types = (draft.id === null && parent ? typesBelow(parent.type) : []).map((id) => ({
    id,
    label: t(`units.types.${id}`),
  }));
  const write = (change: Partial<UnitDraft>) => used.write({ ...draft, ...change });
  return (
    <Screen
      title={t(draft.id === null ? 'units.newTitle' : 'units.editTitle')}
      under={parent && t('units.below', { parent: say(parent.name) })}
      back={used.leave}
      foot={
        <Button busy={used.busy} onPress={() => void used.save()}>
          {t('units.save')}
        </Button>
      }
    >
      {used.problem && <ProblemBanner kind={used.problem.kind} />}
      {types.length > 0 && (
        <Choice
          label={t('units.type')}
          options={types}
          chosen={draft.type}
          onChoose={(id) => id && write({ type: id as UnitType })}
        />
      )}
      <TextField
        label={t('units.hi')}
        text={draft.hi}
        onText={(hi) => write({ hi })}
        maxLength={60}
        {...said('name-missing', 'name-taken')}
      />
      <TextField
        label={t('units.en')}
        text={draft.en}
        onText={(en) => write({ en })}
        maxLength={60}
        optional
      />
      <TextField
        label={t('units.lgd')}
        text={draft.lgd}
        onText={(lgd) => write({ lgd })}
        inputMode="numeric"
        optional
        {...said('lgd-not-digits', 'lgd-taken')}
      />
    </Screen>
  );
}
