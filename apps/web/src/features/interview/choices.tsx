import { Group, Radio, Text } from '@mantine/core';
import styles from './get-ready.module.css';

/** One of a few, each said in a line. */
export function Choices<Value extends string>(props: {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string; hint?: string }[];
  onChange: (value: Value) => void;
}) {
  return (
    <Radio.Group
      label={props.label}
      value={props.value}
      onChange={(value) => props.onChange(value)}
      classNames={{ label: styles.legend }}
    >
      <div className={styles.choices} data-told={props.choices.some(({ hint }) => hint !== undefined)}>
        {props.choices.map(({ value, label, hint }) => (
          <Radio.Card key={value} value={value} className={styles.choice} aria-label={label}>
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={2} className={styles.dot} />
              <div>
                <Text fw={600}>{label}</Text>
                {hint !== undefined && (
                  <Text fz="sm" c="dimmed">
                    {hint}
                  </Text>
                )}
              </div>
            </Group>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
