package org.dateline;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that are not in the {@link FirstHalf}. */
@Suite
@SelectPackages("org.dateline")
@ExcludeClassNamePatterns(FirstHalf.TESTS)
class SecondHalf {}
