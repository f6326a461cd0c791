import { beforeEach, inject } from 'vitest';

beforeEach((context) => {
  if (!inject('postgres')) context.skip('PostgreSQL is not installed here');
});
