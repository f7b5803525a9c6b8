import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Environment, type Flags, type DEFAULTS, languageOf, readConfiguration } from '../config.ts'

const read = (flags: Flags, environment: Environment = {}) => {
  const answer = readConfiguration(flags, environment)
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults))
  return answer.configuration
}

const faults = (flags: Flags, environment: Environment = {}) => {
  const answer = readConfiguration(flags, environment)
  return 'faults' in answer ? answer.faults.map((fault) => `${fault.setting}=${fault.value}`) : []
}

describe('a setting comes from the flag, else the environment, else the default', () => {
  test.each<[string, Flags, Environment, keyof typeof DEFAULTS, unknown]>([
    ['default store', {}, {}, 'store', 'sqlite:data/viendan.db'],
    ['store by environment', {}, { VIENDAN_STORE: 'bolt://db:7687' }, 'store', 'bolt://db:7687'],
    ['store by flag', { store: 'sqlite:a.db' }, { VIENDAN_STORE: 'bolt://db' }, 'store', 'sqlite:a.db'],
    ['default host', {}, {}, 'host', '127.0.0.1'],
    ['host by environment', {}, { VIENDAN_HOST: '::1' }, 'host', '::1'],
    ['default port', {}, {}, 'port', 4100],
    ['port by environment', {}, { VIENDAN_PORT: '4300' }, 'port', 4300],
    ['port by flag', { port: '0' }, { VIENDAN_PORT: '4300' }, 'port', 0],
    ['empty variables are not set', {}, { VIENDAN_PORT: '', VIENDAN_STORE: '' }, 'port', 4100],
    ['default format', {}, {}, 'format', 'text'],
    ['format by flag', { format: 'json' }, {}, 'format', 'json'],
    ['secret sources stay shut', {}, {}, 'allowSecret', false],
    ['secret sources by environment', {}, { VIENDAN_ALLOW_SECRET: '1' }, 'allowSecret', true],
    ['secret sources by flag', { 'allow-secret': true }, { VIENDAN_ALLOW_SECRET: 'false' }, 'allowSecret', true],
    ['default language', {}, {}, 'language', 'vi'],
    ['a server without a locale', {}, { LANG: 'C.UTF-8' }, 'language', 'vi'],
    ['language by locale', {}, { LANG: 'en_GB.UTF-8' }, 'language', 'en'],
    ['language by environment', {}, { LANG: 'en_GB.UTF-8', VIENDAN_LANGUAGE: 'vi' }, 'language', 'vi'],
    ['language by flag', { language: 'en' }, { VIENDAN_LANGUAGE: 'vi' }, 'language', 'en'],
    ['nobody reviews by default', {}, {}, 'reviewer', null],
    ['a reviewer by environment', {}, { VIENDAN_REVIEWER: 'An' }, 'reviewer', 'An'],
    ['a reviewer by flag', { by: 'Bình' }, { VIENDAN_REVIEWER: 'An' }, 'reviewer', 'Bình'],
    ['Neo4j by default', {}, {}, 'neo4j', { user: 'neo4j', password: null }],
    [
      'Neo4j by environment',
      {},
      { VIENDAN_NEO4J_USER: 'reader', VIENDAN_NEO4J_PASSWORD: 'a b' },
      'neo4j',
      { user: 'reader', password: 'a b' },
    ],
  ])('%s', (_, flags, environment, name, value) => {
    expect(read(flags, environment)[name]).toEqual(value)
  })

  test('the password file wins over the password and loses its line end', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'viendan-')), 'password')
    writeFileSync(file, 'from file\r\n')
    const environment = { VIENDAN_NEO4J_PASSWORD: 'from variable', VIENDAN_NEO4J_PASSWORD_FILE: file }
    expect(read({}, environment).neo4j.password).toBe('from file')
  })
})

describe('what does not fit is named with where it was set', () => {
  test.each<[Flags, Environment, string]>([
    [{ port: '70000' }, {}, '--port=70000'],
    [{ port: '-1' }, {}, '--port=-1'],
    [{}, { VIENDAN_PORT: 'http' }, 'VIENDAN_PORT=http'],
    [{ store: 'data/viendan.db' }, {}, '--store=data/viendan.db'],
    [{ store: 'mysql://db' }, {}, '--store=mysql://db'],
    [{}, { VIENDAN_STORE: 'bolts://user:secret@db' }, 'VIENDAN_STORE=bolts://db'],
    [{ language: 'fr' }, {}, '--language=fr'],
    [{ format: 'csv' }, {}, '--format=csv'],
    [{ host: 'a b' }, {}, '--host=a b'],
    [{}, { VIENDAN_ALLOW_SECRET: 'yes please' }, 'VIENDAN_ALLOW_SECRET=yes please'],
    [{}, { VIENDAN_NEO4J_PASSWORD_FILE: '/nowhere/password' }, 'VIENDAN_NEO4J_PASSWORD_FILE=/nowhere/password'],
  ])('%j %j', (flags, environment, fault) => {
    expect(faults(flags, environment)).toEqual([fault])
  })

  test('all of them at once', () => {
    expect(faults({ port: 'x' }, { VIENDAN_LANGUAGE: 'xx' })).toEqual(['--port=x', 'VIENDAN_LANGUAGE=xx'])
  })
})

test('nothing changes it afterwards', () => {
  const configuration = read({})
  expect(Object.isFrozen(configuration)).toBe(true)
  expect(Object.isFrozen(configuration.neo4j)).toBe(true)
})

test('the language of a faulty configuration is the one asked for, else that of the locale', () => {
  expect(languageOf({ language: 'EN' }, {})).toBe('en')
  expect(languageOf({ language: 'fr' }, { LANG: 'en_US.UTF-8' })).toBe('en')
  expect(languageOf({}, { VIENDAN_LANGUAGE: 'fr' })).toBe('vi')
})
