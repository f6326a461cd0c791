import { useParams, useSearch } from 'wouter';
import { type Ref, refKey, refSchema } from '../../../domain/entry/entry.ts';
import { useWords } from '../../i18n/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PersonIcon } from '../../ui/icons.tsx';
import { NobodyHere } from '../../ui/NobodyHere.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Aloud } from './Aloud.tsx';
import { AnswerScreen } from './AnswerScreen.tsx';
import { AskConsent } from './AskConsent.tsx';
import { Choose } from './Choose.tsx';
import { useTellScreen } from './useTellScreen.ts';

/** What a family is told: a reminder or a message on health, to send or to read aloud, and what it answers. */
export default function TellScreen() {
  const { feed, no } = useParams();
  const ref = refSchema.safeParse({ feed, no: Number(no) });
  const form = new URLSearchParams(useSearch()).get('form');
  if (!ref.success) return <NobodyHere />;
  return <TellOf key={refKey(ref.data)} about={ref.data} form={form} />;
}

function TellOf({ about, form }: { about: Ref; form: string | null }) {
  const { t } = useWords('tell');
  // What a failed save says comes with the screen: at the tap nothing is fetched.
  useWords('form');
  const tell = useTellScreen(about, form);
  if (tell === null) return <NobodyHere />;
  if (!tell) return <div aria-busy="true" />;
  const { phase, choice, person, family } = tell;
  if (!choice) {
    return (
      <Screen title={person.name} under={t('title')} back={`/person/${refKey(about)}`}>
        <EmptyState icon={PersonIcon} title={t('nothing')} />
      </Screen>
    );
  }
  switch (phase.kind) {
    case 'answer':
      return (
        <AnswerScreen
          about={about}
          name={person.name}
          offer={phase.offer}
          onBack={() => tell.go('choose')}
          onKept={tell.done}
        />
      );
    case 'aloud':
      return (
        <Aloud
          about={about}
          name={person.name}
          choice={choice}
          onBack={() => tell.go('choose')}
          onKept={tell.done}
        />
      );
    case 'consent':
      return (
        <AskConsent
          about={family.phone?.holder ?? about}
          record={family.holderRecord}
          name={person.name}
          today={tell.today}
          onBack={() => tell.go('choose')}
        />
      );
    case 'choose':
      return <Choose tell={tell} choice={choice} />;
  }
}
