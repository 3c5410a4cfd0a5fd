/** Documents in and events out as JSON Lines, in the format of annotated corpora. */
package org.trucewire.app.gold;
