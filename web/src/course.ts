/**
 * The compiled form of a course, as `tutor/web/compiled.py` writes it: FORMAT 1.
 *
 * What is empty or by default is left out. A slide is named `scenario/slide`.
 */

export const FORMAT = 1;

/** A slide, or one of the words `return`, `back`, `menu` and `quit`, which hold no slash. */
export type Target = string;

/** A text, or a tag with its classes, what it holds and its attributes: see `tutor/web/nodes.py`. */
export type Node = string | Drawn;
export type Drawn = readonly [
  tag: string,
  inside: readonly Node[],
  attributes?: Readonly<Record<string, string | number>>,
];

export type Markdown = readonly Node[];

export type Tone = "info" | "success" | "warning" | "error";

export interface Condition {
  readonly seen?: readonly string[];
  readonly done?: readonly string[];
  /** Of each list of choices and values, one holds. */
  readonly is?: readonly (readonly (readonly [choice: string, value: string])[])[];
  readonly all?: readonly Condition[];
  readonly any?: readonly Condition[];
  readonly not?: Condition;
}

export type Action =
  | { readonly kind: "to" | "visit"; readonly target: Target }
  | { readonly kind: "say"; readonly said: Markdown }
  /** Goes where what is chosen in a control leads; `said` as long as nothing is. */
  | {
      readonly kind: "by";
      readonly control: string;
      readonly ways: Readonly<Record<string, Target>>;
      readonly said: Markdown;
    }
  /** Chooses an option of a control; null opens its list, or closes it. */
  | { readonly kind: "choose"; readonly control: string; readonly option: string | null };

/** What a field takes: one of these ways, and what is told of mistakes. */
export interface Answer {
  readonly like?: string;
  readonly exact?: string;
  readonly one_of?: readonly string[];
  readonly pattern?: Pattern;
  readonly date?: string;
  readonly phone?: string;
  readonly number?: string;
  readonly email?: string;
  /** The id of another field, of which this one takes the value. */
  readonly same_as?: string;
  /** What is told of each mistake that is typed; of any, where none is given. */
  readonly wrong?: readonly (readonly [mistake: Answer | null, told: Markdown])[];
}

/** A regular expression, compiled: see `training/patterns.ts`. */
export interface Pattern {
  readonly whole: Program;
  readonly beginnings: readonly (readonly [program: Program, wanted: boolean])[];
}

export type Program = readonly (
  | { readonly in: readonly (readonly [from: number, to: number])[] }
  | { readonly at: string }
  | { readonly go: readonly number[] }
)[];

/** What every element may bear. */
interface Any {
  readonly id?: string;
  /** Its own words; without any, it is called as the first that it holds. */
  readonly caption?: string;
  /** The same without the marks of Markdown, where it has some, of what reacts. */
  readonly spoken?: string;
  readonly callout?: string;
  /** How it is called in a sentence, and where another is called the same. */
  readonly named?: string;
  readonly explained?: string;
  readonly hint?: Markdown;
  /** In practice, the answer to someone who clicks there wrongly. */
  readonly miss?: Markdown;
  /** Whether someone who practises fills it in, what that is told by, and what it takes. */
  readonly asked?: true;
  readonly filling?: string;
  readonly solution?: string;
  readonly main?: true;
  readonly when?: Condition;
  /** A hotspot's place among all that its slide may show, from 1; what it does. */
  readonly place?: number;
  readonly action?: Action;
  readonly set?: Readonly<Record<string, string>>;
}

interface Input extends Any {
  readonly disabled?: true;
  readonly error?: string;
  readonly required?: true;
}

/** Each kind of element, under its name. */
export interface Kinds {
  /** What is only drawn, over what it holds. */
  drawn: Any & {
    readonly kind:
      | "badge"
      | "card"
      | "commands"
      | "divider"
      | "heading"
      | "list"
      | "logo"
      | "message"
      | "notice"
      | "qr"
      | "steps"
      | "text";
    readonly drawn: Drawn;
    readonly elements?: Elements;
  };
  field: Input & {
    readonly kind: "field";
    readonly label: string;
    readonly value?: string;
    readonly help?: string;
    readonly secret?: true;
    /** What is to be typed, where someone who practises fills it in. */
    readonly answer?: Answer;
  };
  checkbox: Input & {
    readonly kind: "checkbox";
    readonly label: string;
    readonly checked?: true;
  };
  radio: Input & {
    readonly kind: "radio";
    readonly options: readonly string[];
    readonly label?: string;
    readonly value?: string;
    /** What is drawn of it where it is asked: its question, each option by itself. */
    readonly parts?: readonly (Kinds["radio"] | Kinds["drawn"])[];
  };
  select: Input & {
    readonly kind: "select";
    readonly label: string;
    readonly options: readonly string[];
    readonly value?: string;
    readonly help?: string;
  };
  /** An option under a list; while the list is closed, it keeps its place and is hidden. */
  option: Any & {
    readonly kind: "option";
    readonly text: string;
    readonly is_chosen?: true;
    readonly hidden?: true;
  };
  button: Any & {
    readonly kind: "button";
    readonly label: string;
    readonly style?: string;
    readonly disabled?: true;
  };
  link: Any & { readonly kind: "link"; readonly label: string; readonly url?: string };
  item: Any & { readonly kind: "item"; readonly label: string; readonly url?: string };
  nav: Any & {
    readonly kind: "nav";
    readonly items: readonly Kinds["item"][];
    readonly current?: number;
    readonly style?: "tabs" | "path" | "side";
  };
  columns: Any & {
    readonly kind: "columns";
    readonly columns: readonly Elements[];
    readonly widths?: readonly number[];
  };
  table: Any & {
    readonly kind: "table";
    readonly rows: readonly Kinds["row"][];
    readonly head?: readonly string[];
  };
  row: Any & { readonly kind: "row"; readonly cells?: readonly string[] };
  image: Any & {
    readonly kind: "image";
    readonly alt: string;
    readonly art?: string;
    /** The picture itself, as a `data:` address. */
    readonly address?: string;
    readonly zones?: readonly Kinds["zone"][];
  };
  /** A part of a picture, in percent of its width and of its height. */
  zone: Any & {
    readonly kind: "zone";
    readonly at: readonly [left: number, top: number, width: number, height: number];
    readonly label: string;
  };
  question: Any & {
    readonly kind: "question";
    readonly text: string;
    readonly options: readonly Kinds["choice"][];
    readonly several?: true;
    /** The button that goes on, where one practises and no other does. */
    readonly sending?: readonly Kinds["validate"][];
  };
  validate: Any & { readonly kind: "validate" };
  choice: Any & {
    readonly kind: "choice";
    readonly text: string;
    readonly right?: true;
    readonly is_one_of_several?: true;
    readonly is_chosen?: true;
    /** Why it is right or wrong. */
    readonly why?: Markdown;
  };
}

export type Element = Kinds[keyof Kinds];
export type Elements = readonly Element[];

export interface Frame {
  readonly kind: string;
  /** What it draws before its sheet, at the head of it, and after it. */
  readonly before?: Markdown;
  readonly head?: Markdown;
  readonly after?: Markdown;
  /** The words of a button that goes on. */
  readonly button?: string;
}

export interface Screen {
  readonly frame: Frame;
  readonly elements?: Elements;
  /** A window over the elements, none of which reacts. */
  readonly dialog?: { readonly title: string; readonly elements: Elements };
  /** What stands under the frame. */
  readonly outside?: Elements;
}

export interface Slide {
  readonly title: string;
  readonly text?: Markdown;
  readonly details?: Markdown;
  readonly notes?: Markdown;
  readonly screen?: Screen;
  /** Where a click anywhere leads, if none of the branches does. */
  readonly next?: Target;
  readonly branches?: readonly { readonly when: Condition; readonly to: Target }[];
  /** The controls by whose options hotspots lead; what stands chosen when the slide comes on. */
  readonly controls?: Readonly<
    Record<string, { readonly options: readonly string[]; readonly chosen?: string }>
  >;
  /** Seconds before the slide goes on by itself. */
  readonly wait?: number;
  readonly end?: true;
  /** In practice, the help after each wrong click. */
  readonly on_miss?: readonly { readonly text?: Markdown; readonly reveal?: true }[];
}

export interface Scenario {
  /** True where only tasks lead: it is no part of the demo. */
  readonly apart?: true;
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly after?: Target;
}

export interface Task {
  readonly id: string;
  readonly title: string;
  readonly brief: Markdown;
  readonly start: string;
  readonly goal?: string;
  /** The slides to pass through before the goal, in order. */
  readonly through?: readonly string[];
  readonly minutes?: number;
}

export interface Course {
  readonly format: number;
  /** What the course is called where play is kept. */
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly author?: string;
  readonly version?: string;
  readonly licence?: string;
  readonly start: string;
  readonly menu?: string;
  /** The scenarios that the menu counts: those to which it always leads. */
  readonly offered?: readonly string[];
  readonly scenarios: readonly Scenario[];
  /** What play remembers: the first value holds at the start. */
  readonly choices?: readonly (readonly [name: string, values: readonly string[]])[];
  /** The slides, and scenarios as `scenario/`, of which conditions ask if they were seen. */
  readonly watched?: readonly string[];
  /** The scenarios of which conditions ask if they are done. */
  readonly counted?: readonly string[];
  readonly tasks?: readonly Task[];
  readonly exam: { readonly pass_mark: number; readonly back?: true };
  readonly terms?: Readonly<Record<string, Markdown>>;
  readonly slides: Readonly<Record<string, Slide>>;
}

/** The scenario of a slide. */
export function scenarioOf(slide: string): string {
  return slide.slice(0, slide.lastIndexOf("/"));
}

export function scenarioCalled(course: Course, id: string): Scenario | undefined {
  return course.scenarios.find((one) => one.id === id);
}

/** A slide of a course; a name that the course does not have is a mistake of the caller's. */
export function slideOf(course: Course, name: string): Slide {
  const slide = course.slides[name];
  if (!slide) throw new RangeError(`no slide ${name}`);
  return slide;
}
