/** An invented official document in the shape of a Markdown export; all of its data are invented. */
export const inventedDocument = `
# Warming of cold toes

Published: 3 May 2031

# Contents

1 Recommendations .....	3
2 The method .....	4
2.1 Uses.....	4
2.2 Results .....	5
3 More .....	6
Changes .....	7

This replaces XYZ999.

# 1 Recommendations

- 1.1 Toes should stay warm.
- 1.2 Before warming:
  - Tell the owner.
  - Count the toes (see [section 3.1](https://example.org/77)).

## 2 The method

### 2.1 Uses

- 2.1.1 Toes above 4 cm need larger socks.

## 2.2 Results

Sections 2.1 and 2.2 are about 8 socks.

- 2.2.1 In a trial of 40 owners warmth rose in 20% (4 out of 20) and 5% [1 out of 20] ( $p=0.30$ ).
- 2.2.2 A series of 1,200 toes found frost in 2% (24 toes, of which 3 turned

'blue' and 1 white).
- 2.2.3 Nobody complained.

## 3 More

- 3.1 Ask again after 6 weeks.

# Changes

**June 2032:** number 12 was corrected.
`;

/** The figures of its paragraphs, entered by hand. */
export const inventedFigures = {
  '1.1': [],
  '1.2': ['3.1'],
  '2.1.1': ['4'],
  '2.2.1': ['40', '20%', '4', '20', '5%', '1', '20', '0.30'],
  '2.2.2': ['1,200', '2%', '24', '3', '1'],
  '2.2.3': [],
  '3.1': ['6'],
};
