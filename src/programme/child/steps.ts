import type { Step } from '../../domain/visit/danger.ts';
import { CALL } from '../first-steps.ts';

/** A step done while the ambulance comes: before or after the call. Steps about one thing rule each other out. */
export function beforeCall(hi: string, en: string, about?: string): Step {
  return { hi, en, turn: (CALL.turn ?? 0) - 0.5, ...(about !== undefined && { about }) };
}

export function afterCall(hi: string, en: string, about?: string): Step {
  return { hi, en, turn: (CALL.turn ?? 0) + 0.5, ...(about !== undefined && { about }) };
}

/** Sugar against a low blood sugar, only for a child that can swallow. Source: programme.md 1.14, AES rule. */
export const SUGAR_IF_AWAKE = beforeCall(
  'पूरे होश में हो और निगल सके, तभी चीनी का घोल दें',
  'Sugar water only if fully awake and able to swallow',
  'mouth',
);
export const SIPS = afterCall(
  'रास्ते भर चम्मच से ओआरएस पिलाएँ, पी सके तो',
  'Spoon ORS all the way, if the child can drink',
  'mouth',
);
export const GO_ON_FEEDING = afterCall('रास्ते में दूध पिलाते रहें', 'Go on breastfeeding on the way', 'mouth');
export const SPONGE = beforeCall('गुनगुने पानी से बदन पोंछें', 'Sponge with lukewarm water');
