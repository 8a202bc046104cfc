/* marks.c - a profile that measures nothing: what runs under a counting emulator is marked by its calls
 * (counting.py). */
void m_profile(int step);

void m_profile(int step)
{
    (void)step;
}
