import { IsIn } from 'class-validator';
import { InvalidInput } from '../../common/errors.js';
import { IfGiven } from '../../common/optional.decorator.js';
import { Line } from '../../common/text.decorator.js';
import { Answers, inFormTerms } from './answers.js';

class Sample {
  @Line(10)
  given: string;

  @IfGiven()
  @IsIn(['a', 'b'])
  letter?: string;
}

it('leaves out what was not answered and tidies the rest as a program’s input is', () => {
  const answers = new Answers({ name: '  Ab   Cd ', letter: '' });
  const parsed = answers.as(Sample, { given: answers.text('name'), letter: answers.text('letter') });
  expect(parsed.errors).toBeUndefined();
  expect(parsed).toEqual({ input: { given: 'Ab Cd' } });
});

it('gathers all that is wrong, one fault a field, in the words of the form', () => {
  const answers = new Answers({ letter: 'z', 'on-day': '31', 'on-month': '2', 'on-year': '2024' });
  answers.date('on');
  const input = { given: answers.required('name'), letter: answers.text('letter') };
  expect(answers.as(Sample, input, { given: 'name' }).errors).toEqual([
    { field: 'on', code: 'date_impossible' },
    { field: 'name', code: 'isNotEmpty' },
    { field: 'letter', code: 'isIn' },
  ]);
});

it('reads ticks as a list, none as nothing', () => {
  const answers = new Answers({ one: 'a', two: ['a', 'b'], none: '' });
  expect([answers.list('one'), answers.list('two'), answers.list('none')]).toEqual([
    ['a'],
    ['a', 'b'],
    undefined,
  ]);
});

it('names a service’s refusals after the fields of the form, the deepest path first', async () => {
  const refuse = async () => {
    throw new InvalidInput('invalid_input', {
      fields: [
        { field: 'names.0.given', code: 'maxLength' },
        { field: 'names.1.given', code: 'maxLength' },
      ],
    });
  };
  await expect(inFormTerms({ 'names.0': 'name', names: 'native' }, refuse)).rejects.toMatchObject({
    detail: { fields: [{ field: 'name' }, { field: 'native' }] },
  });
});
