import { useMemo, useState } from 'react';
import { type Ref, refKey } from '../../../domain/entry/entry.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { CardButton, Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FindIcon, HouseIcon, PlusIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type Household, householdFinder } from './model.ts';

interface Props {
  households: readonly Household[];
  onChoose: (ref: Ref) => void;
  onNew: () => void;
}

/** Which household? Found by the head's or anybody's name, or a new one. */
export function HouseholdStep({ households, onChoose, onNew }: Props) {
  const { t } = useWords('people');
  const [typed, setTyped] = useState('');
  const placeOf = ({ hamlet, houseNo }: Household) =>
    [hamlet, houseNo && t('houseNo', { no: houseNo })].filter(Boolean).join(', ');
  const find = useMemo(() => householdFinder(households), [households]);
  const found = find(typed);
  return (
    <Screen
      title={t('register')}
      under={t('whichHousehold')}
      back="/people"
      foot={
        <Button icon={PlusIcon} {...(found.length > 0 && { kind: 'plain' })} onPress={onNew}>
          {t('newHousehold')}
        </Button>
      }
    >
      {households.length === 0 ? (
        <EmptyState icon={HouseIcon} title={t('noHouseholds')}>
          {t('noHouseholdsHint')}
        </EmptyState>
      ) : (
        <TextField label={t('findHousehold')} type="search" text={typed} onText={setTyped} />
      )}
      {households.length > 0 && found.length === 0 && (
        <EmptyState icon={FindIcon} title={t('householdNotFound')} />
      )}
      {found.map((household) => (
        <CardButton key={refKey(household.ref)} onPress={() => onChoose(household.ref)}>
          <b>{household.headName}</b>
          <Sub>{placeOf(household)}</Sub>
          {household.members.length > 0 && <Sub>{household.members.join(', ')}</Sub>}
        </CardButton>
      ))}
    </Screen>
  );
}
