/** Actor dictionaries of other event coders, read into lexicon files of ours. */
package org.trucewire.app.dictionary;
