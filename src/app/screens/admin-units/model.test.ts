import { describe, expect, it } from 'vitest';
import type { Unit, UnitType } from '../../../domain/org/org.ts';
import { checkUnit, newUnit, typesBelow, unfolded, unitDraft, unitToSave, unitTree } from './model.ts';

function unit(id: string, parent: string | null, type: UnitType, hi: string): Unit {
  return { id, parent, type, name: { hi, en: hi }, lgd: null };
}

const block: Unit = { ...unit('B', null, 'block', 'मुशहरी'), lgd: 1802 };
const narauli = unit('S1', 'B', 'sector', 'नरौली');
const ward10 = unit('C10', 'S1', 'catchment', 'वार्ड 10');
const ward9 = unit('C9', 'S1', 'catchment', 'वार्ड 9');
const units = [ward10, block, ward9, narauli];

describe('an administrator looks at the units', () => {
  it('finds each unit under the one it belongs to, ward 9 before ward 10', () => {
    const nodes = unitTree(units, ['C9', 'C9']);
    expect(nodes.map((n) => [n.unit.name.hi, n.depth, n.workers])).toEqual([
      ['मुशहरी', 0, 0],
      ['नरौली', 1, 0],
      ['वार्ड 9', 2, 2],
      ['वार्ड 10', 2, 0],
    ]);
  });

  it('folds a branch away with everything below it', () => {
    const nodes = unitTree([...units, unit('S2', 'B', 'sector', 'भीखनपुर')], []);
    expect(unfolded(nodes, new Set(['S1'])).map((n) => n.unit.id)).toEqual(['B', 'S1', 'S2']);
  });

  it('still finds a unit whose parent she may not see', () => {
    expect(unitTree([narauli], []).map((n) => n.depth)).toEqual([0]);
  });
});

describe('an administrator adds or renames a unit', () => {
  it('is offered what may stand below, the nearest first', () => {
    expect(newUnit(block)).toMatchObject({ parent: 'B', type: 'sector' });
    expect(typesBelow('catchment')).toEqual([]);
  });

  it('is told when the name is missing or taken under the same parent', () => {
    expect(checkUnit({ ...newUnit(narauli), type: 'catchment', hi: '  ' }, units)).toEqual(['name-missing']);
    expect(checkUnit({ ...newUnit(narauli), type: 'catchment', hi: 'वार्ड 9' }, units)).toEqual([
      'name-taken',
    ]);
    expect(checkUnit(unitDraft(ward9), units)).toEqual([]);
  });

  it('is told when the LGD code is not a number or belongs to another unit of that kind', () => {
    const other = { ...newUnit(block), type: 'block' as const, hi: 'बोचहाँ' };
    expect(checkUnit({ ...other, lgd: '18a' }, units)).toEqual(['lgd-not-digits']);
    expect(checkUnit({ ...other, lgd: '1802' }, units)).toEqual(['lgd-taken']);
    expect(checkUnit({ ...other, lgd: '1803' }, units)).toEqual([]);
    expect(checkUnit({ ...other, type: 'sector', lgd: '1802' }, units)).toEqual([]);
  });

  it('saves the Hindi name for both languages when there is no English one', () => {
    expect(unitToSave({ ...newUnit(block), hi: ' नरौली ', lgd: '' })).toEqual({
      name: { hi: 'नरौली', en: 'नरौली' },
      lgd: null,
    });
  });
});
