import { describe, expect, it } from 'vitest';
import { asCsv, foldImport, isReadable, lineOf, sampleUnits, sampleWorkers } from './model.ts';

describe('an administrator brings a list of workers', () => {
  it('pastes it from a spreadsheet, commas inside a cell and all', () => {
    expect(asCsv('number\tname\tunit\nA-1\tरेखा, देवी\tनरौली')).toBe('number,name,unit\nA-1,"रेखा, देवी",नरौली');
  });

  it('has a file with commas left as it is', () => {
    expect(asCsv('number,name\nA-1,"रेखा\tदेवी"')).toBe('number,name\nA-1,"रेखा\tदेवी"');
  });

  it('is told when the file is not text in UTF-8', () => {
    expect([isReadable('रेखा'), isReadable('\ufffd\ufffd'), isReadable('PK\u0000\u0003')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('takes a sample that opens in Excel with its Hindi whole', () => {
    expect(sampleWorkers('नरौली')).toMatch(/^\ufeffnumber,name,unit,/);
    expect(sampleWorkers('नरौली').split('\r\n')[1]).toContain(',नरौली,');
    expect(sampleUnits('मुशहरी')).toMatch(/^\ufefftype,parent,/);
  });
});

describe('before anything is saved', () => {
  it('sees how many are new, how many are known and each line with its problem', () => {
    const seen = foldImport([
      { line: 2, kind: 'made' },
      { line: 3, kind: 'same' },
      { line: 4, kind: 'problem', problem: 'phone-wrong' },
      { line: 5, kind: 'problem', problem: 'of-tomorrow' },
    ]);
    expect(seen).toEqual({
      made: 1,
      same: 1,
      bad: [
        { line: 4, problem: 'phone-wrong' },
        { line: 5, problem: 'other' },
      ],
    });
  });

  it('reads the line itself beside its problem', () => {
    expect(lineOf('\ufeffnumber,name\r\nA-1,रेखा\r\n', 2)).toBe('A-1,रेखा');
    expect(lineOf('number', 9)).toBe('');
  });
});
