import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';

/**
 * Lets a template that was compiled once in this process be taken again, from whatever file it is printed: nearly every
 * command of a test would compile the same few anew. What is kept is what Handlebars made of one text in one file, so
 * that what a test writes itself is compiled as always. Importing this does it, once in a process.
 */
const known = new Map<string, TemplateSpecification>();
const create = Handlebars.create.bind(Handlebars);

Handlebars.create = () => {
  const environment = create();
  const { parse, precompile } = environment;
  const sources = new WeakMap<object, string>();
  environment.parse = (source, options) => {
    const program = parse(source, options);
    // precompile hands in what was parsed before
    if (typeof source === 'string') sources.set(program, JSON.stringify([options, source]));
    return program;
  };
  environment.compile = (program, options) => {
    const source = sources.get(program);
    if (source === undefined) throw new Error('compiled without being parsed here');
    const key = `${source}${JSON.stringify(options)}`;
    const specification = known.get(key) ?? runInThisContext(`(${precompile(program, { ...options })})`);
    known.set(key, specification);
    return environment.template(specification);
  };
  return environment;
};
