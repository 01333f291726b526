/**
 * A voice model of two numbers, written as an ONNX file by hand: how bright and how full a sound is, as logarithms, seen
 * from a point between the voices that it is to tell apart. Real ones are bigger; they are asked the same way.
 */
export function voiceModel([full, bright]: readonly [number, number]): Buffer {
  const nodes = [
    node('Unsqueeze', ['sound', 'axes'], 'row'),
    node('Conv', ['row', 'filters'], 'filtered'),
    node('Mul', ['filtered', 'filtered'], 'energy'),
    node('ReduceMean', ['energy'], 'mean', intsAttribute('axes', [2]), intAttribute('keepdims', 0)),
    node('Log', ['mean'], 'level'),
    node('Sub', ['level', 'between'], 'voice'),
  ];
  const graph = [
    ...nodes.map((part) => field(1, part)),
    field(2, Buffer.from('voice')),
    field(5, tensor('axes', INT64, [1], Buffer.from(BigInt64Array.of(1n).buffer))),
    field(5, tensor('filters', FLOAT, [2, 1, 3], floats([...FULL, ...BRIGHT]))),
    field(5, tensor('between', FLOAT, [1, 2], floats([full, bright]))),
    field(11, valueInfo('sound')),
    field(12, valueInfo('voice')),
  ];
  return Buffer.concat([varintField(1, 8), field(8, varintField(2, 13)), field(7, Buffer.concat(graph))]);
}

/** What the model measures, before the point between is taken off. */
export function levelsOf(samples: Float32Array): [full: number, bright: number] {
  const level = (filter: readonly number[]) => {
    let sum = 0;
    for (let at = 0; at + 2 < samples.length; at += 1) {
      const value = filter.reduce((total, weight, index) => total + weight * (samples[at + index] ?? 0), 0);
      sum += value * value;
    }
    return Math.log(sum / (samples.length - 2));
  };
  return [level(FULL), level(BRIGHT)];
}

const FULL = [1, 1, 1];
const BRIGHT = [1, -2, 1];

/** Numbers of types in onnx.proto. */
const FLOAT = 1;
const INT64 = 7;
const INT_ATTRIBUTE = 2;
const INTS_ATTRIBUTE = 7;

function node(operator: string, inputs: readonly string[], output: string, ...attributes: readonly Buffer[]): Buffer {
  return Buffer.concat([
    ...inputs.map((input) => field(1, Buffer.from(input))),
    field(2, Buffer.from(output)),
    field(4, Buffer.from(operator)),
    ...attributes.map((attribute) => field(5, attribute)),
  ]);
}

function intsAttribute(name: string, values: readonly number[]): Buffer {
  const numbers = values.map((value) => varintField(8, value));
  return Buffer.concat([field(1, Buffer.from(name)), ...numbers, varintField(20, INTS_ATTRIBUTE)]);
}

function intAttribute(name: string, value: number): Buffer {
  return Buffer.concat([field(1, Buffer.from(name)), varintField(3, value), varintField(20, INT_ATTRIBUTE)]);
}

function tensor(name: string, type: number, shape: readonly number[], data: Buffer): Buffer {
  const dimensions = shape.map((length) => varintField(1, length));
  return Buffer.concat([...dimensions, varintField(2, type), field(8, Buffer.from(name)), field(9, data)]);
}

/** One row of floats, of any length. */
function valueInfo(name: string): Buffer {
  const dimensions = [varintField(1, 1), field(2, Buffer.from(`${name}_length`))].map((length) => field(1, length));
  const shape = field(2, Buffer.concat(dimensions));
  const tensorType = field(1, Buffer.concat([varintField(1, FLOAT), shape]));
  return Buffer.concat([field(1, Buffer.from(name)), field(2, tensorType)]);
}

function floats(values: readonly number[]): Buffer {
  return Buffer.from(Float32Array.from(values).buffer);
}

/** Protocol buffers: a field with bytes in it, and one with a number. */
function field(number: number, content: Buffer): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(content.length), content]);
}

function varintField(number: number, value: number): Buffer {
  return Buffer.concat([varint(number << 3), varint(value)]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}
