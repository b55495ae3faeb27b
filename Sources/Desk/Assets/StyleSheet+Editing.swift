extension StyleSheet {
    /// Forms in which records are written.
    static let editing = #"""
        textarea {
          font: inherit; font-size: .94rem; color: var(--ink); background: var(--ground); border: 1px solid var(--edge);
          border-radius: 4px; padding: 6px 8px; width: 100%; max-width: 100%; resize: vertical;
        }
        .edit { max-width: 56rem; }
        .edit section { border-top: 1px solid var(--line); margin-top: 1.6rem; }
        .edit h2 { margin: 1rem 0 .6rem; }
        .edit fieldset { border: 0; padding: 0; margin: 0; min-width: 0; }
        .edit legend { padding: 0; }
        .edit legend h2 { margin: 0 0 .3rem; }
        .edit .field { margin: 0 0 1.2rem; scroll-margin-top: 1rem; }
        .edit .field > label, .edit .field > legend, .edit .field > .name, .edit .plain > legend { font-weight: 600; }
        .edit label, .edit .name { display: block; margin: 0 0 2px; }
        .edit input:not([type=radio]):not([type=checkbox]) { width: 100%; }
        .edit input.short:not([type=radio]):not([type=checkbox]) { max-width: 16rem; }
        .edit input[type=radio], .edit input[type=checkbox] {
          width: 20px; height: 20px; min-height: 0; margin: 0; accent-color: var(--accent); flex: none;
        }
        .edit label.choice {
          display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: 0 10px; padding: 6px 0; font-weight: 400;
          align-items: start;
        }
        .edit label.choice > span { grid-column: 2; }
        .edit .help { font-size: .875rem; color: var(--soft); margin: 0 0 4px; }
        .edit .fault { margin: 4px 0; }
        .edit .rows > .row {
          border: 1px solid var(--line); border-radius: var(--radius); padding: 4px 14px 10px; margin: 0 0 12px;
          background: var(--raised);
        }
        .edit .row > legend { font-weight: 600; padding: 0 6px; }
        .edit .row .field { margin: 0 0 .7rem; }
        .edit .pair { display: flex; flex-wrap: wrap; gap: 4px 14px; align-items: end; }
        .edit .pair > legend, .edit .pair > .acts { flex-basis: 100%; }
        .edit .pair > .wider { flex: 1 1 16rem; }
        .edit .find, .edit .either { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; }
        .edit .find > label, .edit .find > .found { flex-basis: 100%; }
        .edit .find > input:not([type=radio]):not([type=checkbox]) { flex: 1 1 12rem; width: auto; max-width: 28rem; }
        .edit .either > label { margin: 0; }
        .edit .side { display: flex; flex-wrap: wrap; gap: 8px 24px; margin: 0 0 .8rem; }
        .edit .nested { margin: 0 0 .6rem 30px; }
        .edit ul.nested { padding-left: 1.1rem; }
        .edit .ticks { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0 18px; }
        .edit .part > summary { font-size: .875rem; color: var(--soft); }
        .edit .acts, .acts { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; margin: 10px 0; }
        .edit .rows .button, .edit .find .button { font-size: .875rem; padding: 4px 12px; min-height: 36px; }
        .notice { border-left: 4px solid var(--accent); }
        .notice > h2, .summary > h2 { margin: 0 0 .4rem; }
        .summary { margin: 0 0 1.2rem; }
        .notice:focus, .summary:focus { outline: 3px solid var(--accent); outline-offset: 2px; }
        .differences td, .differences th { width: 25%; overflow-wrap: anywhere; }
        .kinds > li > p { color: var(--soft); }
        """#

    /// Forms on a narrow screen and on paper.
    static let editingElsewhere = #"""
        @media (max-width: 560px) {
          .edit .nested { margin-left: 12px; }
          .edit .ticks { grid-template-columns: minmax(0, 1fr); }
          .differences td, .differences th { width: auto; }
        }
        @media print {
          .edit .find, .edit .acts, .edit .part:not([open]) { display: none; }
          .edit .row { break-inside: avoid; }
          .edit input, .edit textarea, .edit select { border-color: #999; }
        }
        """#
}
