import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BackIcon, EditIcon, HouseIcon, PlusIcon, ReachIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import css from './admin-units.module.css';
import { typesBelow, type UnitNode, unfolded } from './model.ts';
import { UnitForm } from './UnitForm.tsx';
import { type UsedUnits, useUnits } from './useUnits.ts';

interface RowProps {
  node: UnitNode;
  isFolded: boolean;
  onFold: () => void;
  used: UsedUnits;
}

function UnitRow({ node, isFolded, onFold, used }: RowProps) {
  const { t, say } = useWords('admin');
  const { unit, depth, children, workers } = node;
  const name = say(unit.name);
  const about = [
    t(`units.types.${unit.type}`),
    unit.lgd === null ? null : t('units.lgdShort', { code: unit.lgd }),
    workers > 0 ? t('units.workersHere', { count: workers }) : null,
  ];
  return (
    <li className={css.row} style={{ paddingInlineStart: `${depth * 14}px` }}>
      <button
        type="button"
        className={css.fold}
        aria-expanded={!isFolded}
        aria-label={`${name}: ${t(isFolded ? 'units.unfold' : 'units.fold')}`}
        disabled={children === 0}
        onClick={onFold}
      >
        <span className={isFolded ? css.folded : css.open}>{children > 0 && <BackIcon size={18} />}</span>
      </button>
      <span className={css.words}>
        <b>{name}</b>
        <span className={css.quiet}>{about.filter((part) => part !== null).join(' · ')}</span>
      </span>
      <button
        type="button"
        className={css.act}
        aria-label={`${name}: ${t('units.edit')}`}
        onClick={() => used.edit(unit)}
      >
        <EditIcon />
      </button>
      {typesBelow(unit.type).length > 0 && (
        <button
          type="button"
          className={css.act}
          aria-label={`${name}: ${t('units.add')}`}
          onClick={() => used.add(unit)}
        >
          <PlusIcon />
        </button>
      )}
    </li>
  );
}

function Tree({ used }: { used: UsedUnits }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = (id: string) => {
    const next = new Set(folded);
    if (!next.delete(id)) next.add(id);
    setFolded(next);
  };
  return (
    <Card>
      <ul className={css.tree}>
        {unfolded(used.nodes, folded).map((node) => (
          <UnitRow
            key={node.unit.id}
            node={node}
            isFolded={folded.has(node.unit.id)}
            onFold={() => fold(node.unit.id)}
            used={used}
          />
        ))}
      </ul>
    </Card>
  );
}

/** The units as a tree, each to be renamed or given one below. */
export default function AdminUnitsScreen() {
  const { t } = useWords('admin');
  const used = useUnits();
  const { org, problem, refresh } = used.org;
  if (used.draft) return <UnitForm used={used} draft={used.draft} />;
  return (
    <Screen title={t('units.title')} back="/admin">
      {problem && <ProblemBanner kind={problem.kind} onRetry={() => void refresh()} />}
      {!org && !problem && <EmptyState icon={ReachIcon} title={t('common.loading')} />}
      {org && used.nodes.length === 0 && <EmptyState icon={HouseIcon} title={t('units.empty')} />}
      {used.nodes.length > 0 && <Tree used={used} />}
    </Screen>
  );
}
