import type { FormRun } from '../../form/useFormRun.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import type { Household } from './model.ts';

interface Props {
  /** The chosen one; undefined while a new one is being written. */
  household: Household | undefined;
  run: FormRun;
  onChange: () => void;
}

/** The household the new person belongs to. */
export function PersonHome({ household, run, onChange }: Props) {
  const { t } = useWords('people');
  const app = useWords();
  const { headName, hamlet } = household ?? run.state.answers;
  return (
    <Card tone="soft">
      <Row>
        <Grow>
          <Sub>{t('household')}</Sub>
          <b>{[headName, hamlet].filter(Boolean).join(', ')}</b>
        </Grow>
        <Button kind="quiet" small narrow onPress={onChange}>
          {app.t('change')}
        </Button>
      </Row>
    </Card>
  );
}
