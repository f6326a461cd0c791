/**
 * Plain words on the terminal: English, then Hindi.
 * @param {string} english
 * @param {string} [hindi]
 */
export function say(english, hindi) {
  console.log(hindi ? `${english}\n${hindi}` : english);
}

/**
 * Says what is wrong and what to do, then ends with exit code 1.
 * @param {string} english
 * @param {string} hindi
 * @returns {never}
 */
export function giveUp(english, hindi) {
  console.error(`\n${english}\n${hindi}\n`);
  process.exit(1);
}
