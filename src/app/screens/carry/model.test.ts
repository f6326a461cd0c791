import { describe, expect, it } from 'vitest';
import type { CarryAnswer } from '../../data/supervisor-carry.ts';
import { foldResults, outcomeOf, receiptLink, whatsappLink } from './model.ts';

const rekha = { id: 'W1000000', name: 'रेखा देवी', number: 'A-1043' };

function taken(
  receipt: string,
  accepted: number,
  duplicate: number,
  part: [number, number] = [1, 1],
): CarryAnswer {
  const seen = {
    worker: rekha,
    accepted,
    duplicate,
    held: 0,
    forked: 0,
    missing: [] as [number, number][],
    part,
  };
  return { kind: 'taken', feed: 'F1000000', receipt, seen };
}

describe('Manju carries in a WhatsApp message', () => {
  it('sees from whom it is, how many are new and how many had reached before', () => {
    expect(foldResults([taken('R1', 3, 1)]).taken).toMatchObject([
      { seen: { worker: rekha, accepted: 3, known: 1 }, receipt: 'R1', partsLeft: 0 },
    ]);
  });

  it('sees three parts of one worker as one thing, and sends the newest receipt only', () => {
    const { taken: one } = foldResults([
      taken('R1', 20, 0, [1, 3]),
      taken('R2', 20, 0, [2, 3]),
      taken('R3', 5, 0, [3, 3]),
    ]);
    expect(one).toMatchObject([{ seen: { accepted: 45 }, receipt: 'R3', partsLeft: 0 }]);
  });

  it('is told when a part is still missing', () => {
    expect(foldResults([taken('R1', 20, 0, [1, 3])]).taken[0]?.partsLeft).toBe(2);
  });

  it('counts forked and held together as what a person must look at', () => {
    const result = taken('R1', 0, 0);
    if (result.kind === 'taken' && result.seen)
      Object.assign(result.seen, { held: 2, forked: 1, missing: [[42, 42]] });
    expect(foldResults([result]).taken[0]?.seen).toMatchObject({ held: 3, missing: [[42, 42]] });
  });

  it('is told each reason once with how many codes it met', () => {
    const refused = (reason: 'cut' | 'damaged'): CarryAnswer => ({ kind: 'refused', reason });
    expect(foldResults([refused('cut'), refused('damaged'), refused('cut')]).refused).toEqual([
      { reason: 'cut', count: 2 },
      { reason: 'damaged', count: 1 },
    ]);
  });
});

describe('a worker carries in a colleague’s message', () => {
  it('sees that it was carried and nothing else', () => {
    expect(foldResults([{ kind: 'taken', feed: 'F1000000', receipt: 'R1' }]).taken).toEqual([
      { feed: 'F1000000', seen: null, receipt: 'R1', partsLeft: 0 },
    ]);
  });
});

describe('the receipt goes back', () => {
  it('as a link whose code stands behind the #, in a message to that worker', () => {
    const link = receiptLink('https://pahunch.example', 'PAHUNCH1ABC');
    expect(link).toBe('https://pahunch.example/r#PAHUNCH1ABC');
    expect(whatsappLink('919876543210', `रसीद: ${link}`)).toBe(
      'https://wa.me/919876543210?text=%E0%A4%B0%E0%A4%B8%E0%A5%80%E0%A4%A6%3A%20https%3A%2F%2Fpahunch.example%2Fr%23PAHUNCH1ABC',
    );
  });
});

describe('offline', () => {
  it('the codes of this message wait, and those of earlier ones are counted apart', () => {
    const carried = [
      { id: 'A', state: 'kept' as const, result: null },
      { id: 'B', state: 'answered' as const, result: taken('R1', 3, 0) },
      { id: 'C', state: 'kept' as const, result: null },
    ];
    expect(outcomeOf(['A', 'B'], carried)).toMatchObject({
      waiting: 1,
      others: 1,
      result: { taken: [{ receipt: 'R1' }] },
    });
  });

  it('a code the server could not read now still waits and is not called refused', () => {
    const later = {
      id: 'A',
      state: 'kept' as const,
      result: { kind: 'refused' as const, reason: 'later' as const },
    };
    expect(outcomeOf(['A'], [later])).toMatchObject({ waiting: 1, result: { taken: [], refused: [] } });
  });
});
