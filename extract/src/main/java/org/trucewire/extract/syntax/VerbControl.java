package org.trucewire.extract.syntax;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trucewire.extract.lexicon.LexiconFile;
import org.trucewire.extract.lexicon.LexiconRow;

/** How verbs bear on the verbs and nouns that depend on them; from {@code verb-control.tsv}. */
public final class VerbControl {

  private enum Control {
    OBJECT,
    ACCUSATION,
    REPORT,
    CARRIER
  }

  private final Map<String, EnumSet<Control>> controls = new HashMap<>();

  private VerbControl(LexiconFile file, VerbForms forms) {
    for (LexiconRow row : file.rows()) {
      Control control = row.constant("control", Control.class);
      for (String form : forms.of(row.required("verb")).keySet()) {
        controls.computeIfAbsent(form, key -> EnumSet.noneOf(Control.class)).add(control);
      }
    }
  }

  /** The verbs that come with the library. */
  public static VerbControl bundled(VerbForms forms) {
    return new VerbControl(
        LexiconFile.bundled("verb-control.tsv", List.of("verb", "control", "source")), forms);
  }

  private boolean has(String form, Control control) {
    EnumSet<Control> known = controls.get(form);
    return known != null && known.contains(control);
  }

  /** Whether the object does what an infinitive after it says: "urged them to stop". */
  boolean passesObject(String form) {
    return has(form, Control.OBJECT);
  }

  /** Whether the object did what a gerund after it says: "accused them of shelling". */
  boolean accuses(String form) {
    return has(form, Control.ACCUSATION);
  }

  /** Whether a clause without "that" may follow: "said troops fired". */
  boolean reports(String form) {
    return has(form, Control.REPORT);
  }

  /** Whether it only carries the noun that it modifies: "an attack carried out by". */
  boolean carries(String form) {
    return has(form, Control.CARRIER);
  }
}
