import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheDirectory, stateDirectory, withHome } from '../../src/progress/home.ts';

const posix = describe.runIf(process.platform !== 'win32');

posix('the record', () => {
  it.each([
    ['where ASYNCTUTOR_HOME says', { ASYNCTUTOR_HOME: '/a/my place é' }, '/a/my place é'],
    ['in a home that it names', { ASYNCTUTOR_HOME: '~/x y', HOME: '/h' }, '/h/x y'],
    ['in the home itself', { ASYNCTUTOR_HOME: '~', HOME: '/h' }, '/h'],
    ['in the directory of that name', { ASYNCTUTOR_HOME: '~else', HOME: '/h' }, resolve('~else')],
    ['relative to here', { ASYNCTUTOR_HOME: 'somewhere' }, resolve('somewhere')],
    ['where XDG has state', { XDG_STATE_HOME: '/s', HOME: '/h' }, '/s/asynctutor'],
    ['where XDG has state in a home', { XDG_STATE_HOME: '~/s', HOME: '/h' }, '/h/s/asynctutor'],
    ['by default, for a relative one', { XDG_STATE_HOME: 's', HOME: '/h' }, '/h/.local/state/asynctutor'],
    ['by default, for an empty one', { XDG_STATE_HOME: '', HOME: '/h' }, '/h/.local/state/asynctutor'],
  ])('is %s', (_, env, directory) => {
    expect(stateDirectory(env, 'linux')).toBe(directory);
  });

  it.each([{}, { HOME: '' }, { HOME: 'h' }])('is in the home of the account for %j', (env) => {
    expect(stateDirectory(env, 'linux')).toBe(join(userInfo().homedir, '.local/state/asynctutor'));
  });

  it('is where applications keep data on other systems', () => {
    expect(stateDirectory({ HOME: '/h' }, 'darwin')).toBe('/h/Library/Application Support/asynctutor');
    expect(stateDirectory({ LOCALAPPDATA: '/data' }, 'win32')).toBe('/data/asynctutor/Data');
  });
});

posix('what can be made again', () => {
  it('is in a directory of its own', () => {
    expect(cacheDirectory({ XDG_CACHE_HOME: '/c', HOME: '/h' }, 'linux')).toBe('/c/asynctutor');
    expect(cacheDirectory({ XDG_CACHE_HOME: 'c', HOME: '/h' }, 'linux')).toBe('/h/.cache/asynctutor');
    expect(cacheDirectory({ HOME: '/h' }, 'darwin')).toBe('/h/Library/Caches/asynctutor');
    expect(cacheDirectory({ LOCALAPPDATA: '/data' }, 'win32')).toBe('/data/asynctutor/Cache');
  });
});

it('has a path stay as it is that names no home', () => {
  expect(withHome('a/~/b', { HOME: '/h' })).toBe('a/~/b');
});
