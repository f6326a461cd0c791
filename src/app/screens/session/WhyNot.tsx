import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { REASONS } from './model.ts';

interface Props {
  name: string;
  onWhy: (why: string) => void;
  onClose: () => void;
}

/** Why this one was left out: one tap. */
export function WhyNot({ name, onWhy, onClose }: Props) {
  const { t, say } = useWords('session');
  const app = useWords();
  return (
    <Dialog
      title={name}
      onClose={onClose}
      actions={
        <Button kind="plain" small onPress={onClose}>
          {app.t('cancel')}
        </Button>
      }
    >
      <Choice
        label={t('whyNot')}
        options={REASONS.map(({ id, label }) => ({ id, label: say(label) }))}
        chosen={undefined}
        onChoose={(id) => id !== undefined && onWhy(id)}
      />
    </Dialog>
  );
}
